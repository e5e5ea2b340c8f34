export interface Element {
  tag: string
  attributes: Record<string, string>
}

/** The elements of a document in their order, as an HTML parser sees them, attribute values decoded. */
export async function parse(html: string): Promise<Element[]> {
  const elements: Element[] = []
  const rewriter = new HTMLRewriter().on('*', {
    element({ tagName, attributes }) {
      const pairs = [...attributes].map(([name = '', value = '']) => [name, decode(value)])
      elements.push({ tag: tagName, attributes: Object.fromEntries(pairs) })
    },
  })
  await rewriter.transform(new Response(html)).text()
  return elements
}

/** The elements with one of these tags, such as `input select`, or all that have this attribute, such as `[href]`. */
export function find(elements: Element[], wanted: string): Element[] {
  const attribute = /^\[(.+)\]$/.exec(wanted)?.[1]
  if (attribute) return elements.filter((element) => attribute in element.attributes)
  return elements.filter((element) => wanted.split(' ').includes(element.tag))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name) => entities[name] ?? whole)
