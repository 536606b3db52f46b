import { serveCompiler } from "../../notebook/compile/serve.ts";

serveCompiler(self);
