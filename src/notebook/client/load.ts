/** Where the engine's files are. */
export interface Places {
  manifest: string;
  frame: string;
  kernel: string;
  compiler: string;
  types: string;
  /** The whole of each module that cells may import and the kernel does not bring along. */
  packages: Record<string, string>;
}

/** The answer of the site's server, or an error that says what it answered instead. */
export async function load(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`Cannot load ${url}: the server answered ${response.status}, expected 200`);
  return response;
}
