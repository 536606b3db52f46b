import { bundlePackages, scriptResponse } from "../../../site/engine/bundle.ts";
import { packages } from "../../../site/engine/packages.ts";

export const getStaticPaths = () => Object.keys(packages).map((module) => ({ params: { module } }));

export const GET = ({ params: { module } }: { params: { module: string } }) =>
  scriptResponse(bundlePackages({ [module]: ["*"] }));
