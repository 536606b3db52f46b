import { version } from "../../package.json";
import { entries, form } from "../site/ledger/data.ts";

export const GET = () => Response.json({ form, version, claims: entries() });
