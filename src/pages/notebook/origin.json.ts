import { origin } from "../../site/engine/origin.ts";

export const GET = () => Response.json(origin());
