import { ask } from '../ask.ts'
import { Unchecked } from '../findings.ts'

/** What a name has of one type. A name that is only an alias has what its target has. */
export interface Records {
  values: string[]
  /** Names that the question was sent on to, in lower case and without the dot at the end. */
  aliases: string[]
}

export type LookUp = (name: string, type: 'TXT' | 'MX') => Promise<Records>

const types = { TXT: 16, MX: 15, CNAME: 5 }
const noSuchName = 3

/** Asks a resolver that speaks DNS over HTTPS in JSON. Unchecked when it does not tell. */
export const lookUpBy =
  (resolver: string): LookUp =>
  async (name, type) => {
    const url = `${resolver}?name=${encodeURIComponent(name)}&type=${type}`
    const { status, json } = await ask(url, { headers: { Accept: 'application/dns-json' } })
    if (status !== 200) throw new Unchecked(`the resolver answers ${status}`)
    if (json.Status === noSuchName) return { values: [], aliases: [] }
    if (json.Status !== 0)
      throw new Unchecked(`the resolver has no answer for ${name} (code ${json.Status ?? 'missing'})`)
    const answer = Array.isArray(json.Answer) ? json.Answer : []
    const ofType = (number: number) =>
      answer.filter((record) => record?.type === number).map(({ data }) => String(data))
    const values = ofType(types[type])
    return { values: type === 'TXT' ? values.map(joinStrings) : values, aliases: ofType(types.CNAME).map(bareName) }
  }

/** A TXT record is one or more quoted strings that are read as one; some resolvers leave the quotes out. */
function joinStrings(data: string): string {
  const strings = data.match(/"(?:[^"\\]|\\.)*"/gs)
  return strings ? strings.map((text) => text.slice(1, -1).replace(/\\(.)/gs, '$1')).join('') : data
}

const bareName = (name: string) => name.toLowerCase().replace(/\.$/, '')
