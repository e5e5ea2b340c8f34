/**
 * False in the bundle that is deployed (wrangler.toml), which thereby leaves the mailbox and its provider out; true
 * where `npm run dev` builds; undefined under tests and scripts. Written out where it is asked: only so the bundler drops
 * what stands behind it.
 */
declare const DEVELOPMENT_TOOLS: boolean | undefined
