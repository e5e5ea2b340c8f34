/** mjml ships no types; this is what templates/build calls. */
declare module 'mjml' {
  export default function mjml2html(source: string, options: object): Promise<{ html: string }>
}
