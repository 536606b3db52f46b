import { schema } from "../site/ledger/schema.ts";

export const GET = () => Response.json(schema);
