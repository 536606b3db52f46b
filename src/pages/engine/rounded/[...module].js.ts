import { scriptResponse } from "../../../site/engine/bundle.ts";
import { packages } from "../../../site/engine/packages.ts";
import { bundleRounded } from "../../../site/engine/rounded.ts";

export const getStaticPaths = () => Object.keys(packages).map((module) => ({ params: { module } }));

export const GET = ({ params: { module } }: { params: { module: string } }) =>
  scriptResponse(bundleRounded({ [module]: ["*"] }));
