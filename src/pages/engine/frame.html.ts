import { framePage } from "../../site/engine/bundle.ts";

export const GET = () =>
  new Response(framePage(), { headers: { "content-type": "text/html; charset=utf-8" } });
