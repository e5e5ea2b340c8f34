/**
 * Stands in for node's `crypto`, which bcryptjs imports for salts alone (wrangler.toml, `[alias]`). We make none, and
 * loading the module would cost every start 7 ms.
 */
export default {}
