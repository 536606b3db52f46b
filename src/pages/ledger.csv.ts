import { csv, entries } from "../site/ledger/data.ts";

export const GET = () => {
  return new Response(csv(entries()), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
