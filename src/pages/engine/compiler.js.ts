import { scriptResponse } from "../../site/engine/bundle.ts";

export const GET = () => scriptResponse("compiler.worker.ts");
