import { scriptResponse } from "../../site/engine/bundle.ts";

export const GET = () => scriptResponse("kernel.worker.ts");
