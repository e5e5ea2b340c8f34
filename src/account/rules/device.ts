const aProgram = 'a program'

/** "Firefox on Windows", all from the lists below: never a part of the input, for it goes into mail and pages. */
export function describeDevice(userAgent: string | undefined): string {
  const browser = browserName(userAgent)
  const system = browser === aProgram ? undefined : nameIn(systems, userAgent)
  return system === undefined ? browser : `${browser} on ${system}`
}

/** "Firefox", "a program" or "an unknown browser". */
export function browserName(userAgent: string | undefined): string {
  return nameIn(browsers, userAgent) ?? 'an unknown browser'
}

type Names = readonly (readonly [pattern: RegExp, name: string])[]

// The order matters: Edge, Opera and others also say Chrome, and nearly everybody says Safari.
const browsers: Names = [
  [
    /^(aiohttp|axios|curl|go-http-client|httpie|insomnia|java|libwww|node|okhttp|postman|python|undici|wget)/i,
    aProgram,
  ],
  [/\b(edg|edga|edgios|edge)\//i, 'Edge'],
  [/\b(opr|opera|opt|opx)\//i, 'Opera'],
  [/\bvivaldi\//i, 'Vivaldi'],
  [/\bsamsungbrowser\//i, 'Samsung Internet'],
  [/\b(duckduckgo|ddg)\//i, 'DuckDuckGo'],
  [/\b(firefox|fxios|focus)\//i, 'Firefox'],
  [/\b(chrome|crios|chromium|headlesschrome)\//i, 'Chrome'],
  [/\bversion\/[\d.]+ (mobile\/\w+ )?safari\//i, 'Safari'],
]

// iPhones say "like Mac OS X", Android says "Linux".
const systems: Names = [
  [/\biphone\b/i, 'iPhone'],
  [/\bipad\b/i, 'iPad'],
  [/\bandroid\b/i, 'Android'],
  [/\bcros\b/i, 'ChromeOS'],
  [/\bwindows\b/i, 'Windows'],
  [/\bmac ?os ?x\b/i, 'macOS'],
  [/\blinux\b/i, 'Linux'],
]

function nameIn(names: Names, userAgent = ''): string | undefined {
  const start = userAgent.slice(0, 512)
  return names.find(([pattern]) => pattern.test(start))?.[1]
}
