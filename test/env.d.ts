declare namespace Cloudflare {
  interface Env {
    KEYRING: string
    TEST_MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
  interface GlobalProps {
    mainModule: typeof import('../src/index.ts')
  }
}

declare module '*?raw' {
  const text: string
  export default text
}
declare module '*/_headers?raw' {
  const text: string
  export default text
}

interface ImportMeta {
  /** vite's: files by a pattern, read while the tests are put together. */
  glob<File>(patterns: string[], options: { query: string; import: string; eager: true }): Record<string, File>
}
