import { gatherTypes } from "../../notebook/compile/gather.node.ts";

export const GET = () => Response.json(gatherTypes("."));
