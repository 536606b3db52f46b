import { bundleWorker, scriptResponse } from "../../site/engine/bundle.ts";

export const GET = () => scriptResponse(bundleWorker("kernel.worker.ts"));
