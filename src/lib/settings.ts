const units = { s: 1, m: 60, h: 3600, d: 86_400 } as const

/** Readers of named settings. A bad one is noted, not thrown, so that all problems are told at once. */
export class Settings {
  readonly problems: string[] = []
  private readonly values: Record<string, unknown>

  constructor(env: object) {
    this.values = env as Record<string, unknown>
  }

  /** Whether there is anything of this name: a setting or a binding. */
  has(name: string): boolean {
    return Boolean(this.values[name])
  }

  /** The trimmed value, or the fallback when it is missing or empty. */
  text(name: string, fallback = ''): string {
    const value = this.values[name]
    return (typeof value === 'string' && value.trim()) || fallback
  }

  /** One line of printable text: it ends up in mail headers. */
  line(name: string, fallback: string): string {
    const value = this.text(name, fallback)
    if (/^[^\p{Cc}<>"]{1,64}$/u.test(value)) return value
    return this.reject(name, 'has more than 64 characters, a control character, a quote or an angle bracket', fallback)
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.text(name, fallback)
    const choice = choices.find((known) => known === value)
    return choice ?? this.reject(name, `is "${value}"; write one of ${choices.join(', ')}`, fallback)
  }

  list(name: string): string[] {
    return this.text(name)
      .split(/[\s,]+/)
      .filter(Boolean)
  }

  listOf<const Choice extends string>(name: string, choices: readonly Choice[]): Choice[] {
    return this.list(name).flatMap((value) => {
      const choice = choices.find((known) => known === value)
      if (!choice) this.problems.push(`${name} names "${value}"; known are ${choices.join(', ')}`)
      return choice ?? []
    })
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = Number(this.text(name, String(fallback)))
    if (Number.isInteger(value) && value >= least && value <= most) return value
    return this.reject(name, `is not a whole number from ${least} to ${most}`, fallback)
  }

  /** `90s`, `5m`, `24h` or `30d`, in seconds; a bare 0 where zero has a meaning. */
  duration(name: string, fallback: number, { zero = false } = {}): number {
    const value = this.text(name)
    if (!value) return fallback
    const [, digits, unit] = /^(\d{1,9})([smhd])$/.exec(value) ?? []
    const seconds = digits && unit ? Number(digits) * units[unit as keyof typeof units] : Number.NaN
    if (seconds > 0 || (zero && (seconds === 0 || value === '0'))) return seconds || 0
    return this.reject(name, `is "${value}"; write a duration like 90s, 5m, 24h or 30d`, fallback)
  }

  origin(name: string): string {
    const value = this.text(name)
    return value ? this.originOf(name, value) : this.reject(name, 'is missing', '')
  }

  originOf(name: string, value: string): string {
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (url && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(value)) return url.origin
    return this.reject(name, `is "${value}"; write an origin like https://auth.example.com`, '')
  }

  /** An API's base address, without a slash at the end. */
  base(name: string, value: string): string {
    if (URL.canParse(value) && /^https?:/.test(value)) return value.replace(/\/+$/, '')
    return this.reject(name, `is "${value}"; write an address like https://api.example.com`, '')
  }

  /** `address` or `Name <address>`. */
  mailbox(name: string): string {
    const value = this.text(name)
    if (/^([^<>"\p{Cc}]{1,64} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(value)) return value
    return this.reject(name, value ? 'is not `address` or `Name <address>`' : 'is missing', '')
  }

  private reject<Value>(name: string, problem: string, fallback: Value): Value {
    this.problems.push(`${name} ${problem}`)
    return fallback
  }
}
