declare const DEVELOPMENT_TOOLS: boolean | undefined

/** False in the bundle that is deployed (see wrangler.toml), which leaves the tools out; true in development and tests. */
export const hasDevelopmentTools = typeof DEVELOPMENT_TOOLS === 'undefined' || DEVELOPMENT_TOOLS
