import { bundleWorker, scriptResponse } from "../../site/engine/bundle.ts";

export const GET = () => scriptResponse(bundleWorker("compiler.worker.ts"));
