import { DatelineError } from './errors.ts';

/** What speaks the Model Context Protocol for us. */
export const MCP_PACKAGE = '@modelcontextprotocol/sdk';

/** What `load` imports, which needs a package that is not installed by default. Throws `PACKAGE_MISSING`, which says how to get it. */
export async function withPackage<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new DatelineError('PACKAGE_MISSING', `This needs one package more. Run "npm i ${name}".`, { cause: error });
  }
}

function isMissing(error: unknown, name: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${name}'`)
  );
}
