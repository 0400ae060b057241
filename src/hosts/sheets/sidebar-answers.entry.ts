// What the sidebar asks for and no formula needs: a part of the script, loaded when the sidebar asks.
export { answerCall } from "./rpc.ts";
