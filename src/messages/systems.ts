/** Systems by the names they give themselves, in every language. */
const systemNames: ReadonlyMap<string, string> = new Map([
  ["salesforce", "Salesforce"],
  ["hubspot", "HubSpot"],
  ["pipedrive", "Pipedrive"],
  ["livespace", "Livespace"],
  ["odoo", "Odoo"],
  ["zoho", "Zoho"],
]);

export function systemName(system: string): string {
  return systemNames.get(system) ?? system;
}
