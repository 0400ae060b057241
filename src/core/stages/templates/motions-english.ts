import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Finnish article on sales motions (Guru), in English";
const added = "Its stages are ours, for the article names none. Added: Won (won), Lost (lost)";

const lost = stageOf("Lost", "lost", { required: ["lost reason"] });
const won = stageOf("Won", "won", { required: ["amount", "closed"] });

export const productLedEnglish: StageTemplate = {
  id: "product-led-en",
  name: "Product-led motion",
  language: "en",
  motion: true,
  source: `${article}: product-led. ${added}`,
  stages: [
    open("Sign-up", "Get people to try the product by themselves", {
      role: "Marketing and product",
      tactics: "Free version or trial; an account without a sales call",
      tools: "Sign-up page, product analytics",
      longestStay: 3,
    }),
    open("Activation", "A first result that shows what the product is worth", {
      role: "Product",
      tactics: "Guidance in the product; messages in the first days",
      tools: "Product analytics, in-product messages",
      longestStay: 14,
    }),
    open("Product-qualified lead", "Find the accounts whose use tells that they need the paid version", {
      role: "Sales",
      tactics: "Rank by users, features and limits reached; get in touch within a day",
      tools: "Product analytics, CRM",
      required: ["account", "contact"],
      longestStay: 7,
      aliases: ["PQL"],
    }),
    open("Upgrade talk", "Help to choose the version and answer what buyers ask", {
      role: "Sales",
      tactics: "Show use and savings in the customer's own figures",
      tools: "CRM, price list",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
    stageOf("Expansion", "after-sale", { goal: "More users and features", role: "Customer success" }),
  ],
};

export const salesLedEnglish: StageTemplate = {
  id: "sales-led-en",
  name: "Sales-led motion",
  language: "en",
  motion: true,
  source: `${article}: sales-led. ${added}`,
  stages: [
    open("Target account", "Choose companies that fit the ideal customer", {
      role: "Sales",
      tactics: "Industry, size, pains and how they decide; a named seller",
      tools: "CRM, company database",
      required: ["account", "owner"],
      longestStay: 30,
    }),
    open("First meeting", "Build the relationship and agree how to go on", {
      role: "Sales",
      tactics: "Call, message and common acquaintance; settle the next step at once",
      tools: "Telephone, e-mail, calendar",
      required: ["contact"],
      longestStay: 14,
    }),
    open("Needs analysis", "Know the needs and everybody who decides", {
      role: "Sales",
      tactics: "Ask every decision maker; write down what each needs",
      tools: "CRM, notes",
      required: ["amount"],
      longestStay: 21,
    }),
    open("Solution demo", "Show the solution to this customer's need", {
      role: "Sales and expert",
      tactics: "Demo with the customer's data; note objections",
      tools: "Demo environment, slides",
      longestStay: 14,
    }),
    open("Proposal", "An offer of its own: value, price, delivery and terms", {
      role: "Sales",
      tactics: "The offer reflects the conversation; follow up within 48 hours",
      tools: "Proposal template, CRM",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    open("Negotiation", "Agree on scope and price", {
      role: "Sales and management",
      tactics: "Something in return for every concession",
      tools: "Draft contract",
      required: ["amount", "expected close", "next step"],
      longestStay: 21,
    }),
    won,
    lost,
    stageOf("Account care", "after-sale", { goal: "Keep what was promised and find new needs" }),
  ],
};

export const marketingLedEnglish: StageTemplate = {
  id: "marketing-led-en",
  name: "Marketing-led motion",
  language: "en",
  motion: true,
  source: `${article}: marketing-led. ${added}`,
  stages: [
    open("Campaign response", "Get the right people to answer", {
      role: "Marketing",
      tactics: "E-books, webinars and newsletters",
      tools: "Marketing automation, landing page",
      required: ["source"],
      longestStay: 14,
    }),
    open("Nurtured lead", "Keep the interest alive until the need is real", {
      role: "Marketing",
      tactics: "Content by interest; points for everything done",
      tools: "Marketing automation",
      required: ["contact"],
      longestStay: 60,
    }),
    open("Marketing-qualified lead", "Hand a warm lead over to sales", {
      role: "Marketing and sales",
      tactics: "A limit of points agreed by both; handed over the same day",
      tools: "CRM, scoring",
      required: ["source", "contact", "owner"],
      longestStay: 1,
      aliases: ["MQL"],
    }),
    open("Sales-qualified lead", "Establish need, budget and timing", {
      role: "Sales",
      tactics: "Call within a day; back to marketing when the time is wrong",
      tools: "Telephone, CRM",
      required: ["amount"],
      longestStay: 7,
      aliases: ["SQL"],
    }),
    open("Proposal", "An offer that reflects the conversation", {
      role: "Sales",
      tactics: "Follow up within 48 hours",
      tools: "Proposal template",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
  ],
};

export const successLedEnglish: StageTemplate = {
  id: "success-led-en",
  name: "Customer-success-led motion",
  language: "en",
  motion: true,
  source: `${article}: customer-success-led. Its stages are ours, for the article names none. Added: Renewed (won), Churned (lost)`,
  stages: [
    open("Renewal ahead", "Know in time who may leave", {
      role: "Customer success",
      tactics: "Go through use, support requests and satisfaction 90 days before",
      tools: "Product analytics, help desk",
      required: ["account", "expected close"],
      longestStay: 30,
    }),
    open("Results review", "Show the customer what was achieved", {
      role: "Customer success",
      tactics: "A regular meeting about the customer's goals",
      tools: "Report of results, calendar",
      required: ["contact"],
      longestStay: 21,
    }),
    open("Further need", "Find where the customer would gain more", {
      role: "Customer success and sales",
      tactics: "New users, new departments, new features",
      tools: "CRM",
      required: ["amount"],
      longestStay: 21,
    }),
    open("Renewal offer", "Agree to go on before the contract ends", {
      role: "Sales",
      tactics: "Offer 30 days before; follow up within 48 hours",
      tools: "Proposal template",
      required: ["amount", "expected close"],
      longestStay: 14,
      aliases: ["Offer"],
    }),
    stageOf("Renewed", "won", { required: ["amount", "closed"] }),
    stageOf("Churned", "lost", { required: ["lost reason"] }),
  ],
};

const touch = (name: string, day: number) =>
  open(name, `Touch ${day} of 3 for each of the three key accounts`, {
    role: "Sales",
    tactics: "A new reason every time; another channel than yesterday",
    tools: "Telephone, e-mail, social media",
    longestStay: 1,
  });

export const threeThreeThreeEnglish: StageTemplate = {
  id: "three-three-three-en",
  name: "3-3-3",
  language: "en",
  motion: true,
  source: `${article}: the 3-3-3 rule, 3 key accounts, 3 touchpoints each, 3 days. ${added}`,
  stages: [
    open("Key account chosen", "Choose three key accounts", {
      role: "Sales",
      tactics: "Three at a time and no more; write down why each",
      tools: "CRM",
      required: ["account", "contact", "owner"],
      longestStay: 1,
    }),
    touch("Touch one", 1),
    touch("Touch two", 2),
    touch("Touch three", 3),
    open("Conversation", "Agree on what to offer", {
      role: "Sales",
      required: ["amount", "next step"],
      longestStay: 14,
    }),
    open("Proposal", "An offer that reflects the conversation", {
      role: "Sales",
      tactics: "Follow up within 48 hours",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
  ],
};

export const handOverEnglish: StageTemplate = {
  id: "mql-sql-en",
  name: "MQL to SQL hand-over",
  language: "en",
  motion: true,
  source: `${article}: the hand-over from marketing to sales; that MQL and SQL differ a Polish article (P. Jasiński) says. ${added}, Returned`,
  stages: [
    open("Lead", "Gather contacts and interest", {
      role: "Marketing",
      required: ["source"],
      longestStay: 30,
    }),
    open("MQL", "Interest enough for sales", {
      role: "Marketing",
      tactics: "Marketing and sales agree together on what is enough",
      tools: "Scoring",
      required: ["source", "contact"],
      longestStay: 1,
      aliases: ["Marketing-qualified"],
    }),
    open("Handed to sales", "A seller gets in touch within 24 hours", {
      role: "Sales",
      tactics: "A named seller; accept it or return it with a reason",
      tools: "CRM, task list",
      required: ["owner"],
      longestStay: 1,
    }),
    open("SQL", "Need, budget, decision makers and timing are known", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 14,
      aliases: ["Sales-qualified"],
    }),
    open("Proposal", "An offer that reflects the conversation", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    won,
    lost,
    stageOf("Returned", "on-hold", {
      goal: "Marketing nurtures it until the time is right",
      role: "Marketing",
      aliases: ["Returned to marketing"],
    }),
  ],
};
