import type { JSX } from 'hono/jsx/jsx-runtime'

/** A page as the text of an HTML document. Pages wait for nothing, so an element that does is a mistake and throws. */
export function renderPage(page: JSX.Element): string {
  return `<!DOCTYPE html>${page}`
}
