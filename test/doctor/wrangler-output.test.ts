import { describe, expect, it } from 'vitest'
import {
  bindingsIn,
  complaintIn,
  jsonIn,
  listIn,
  pendingMigrations,
  versionIn,
} from '../../scripts/doctor/wrangler-output.ts'

describe('what wrangler prints', () => {
  it('is read as JSON after a banner', () => {
    expect(jsonIn('Resource location: remote\n\n[\n  {"name": "KEYRING"}\n]\n')).toEqual([{ name: 'KEYRING' }])
    expect(jsonIn('{"loggedIn":false}')).toEqual({ loggedIn: false })
  })

  it.each(['', 'no JSON', '[1, 2', 'Getting User settings...'])('is not read when it is no JSON: %j', (output) => {
    expect(() => jsonIn(output)).toThrow('did not answer in JSON')
  })

  it('is no list when it is something else', () => {
    expect(listIn([{ name: 'one' }, null, 'two'])).toEqual([{ name: 'one' }])
    for (const json of [undefined, null, {}, 'text', 7])
      expect(() => listIn(json)).toThrow('did not answer with a list')
  })
})

describe('a complaint', () => {
  it.each([
    [
      '✘ [ERROR] A request to the Cloudflare API (/accounts/a/queues) failed.\n\n  Authentication error [code: 10000]\n\n\nAdvice',
      'A request to the Cloudflare API (/accounts/a/queues) failed. Authentication error [code: 10000]',
    ],
    [
      '✘ [ERROR] Worker "gatehouse" not found.\n\n  \n  If this is a new Worker, run `wrangler deploy` first.\n',
      'Worker "gatehouse" not found.',
    ],
    ['▲ [WARNING] Common causes:\n - none\n\n✘ [ERROR] fetch failed\n\n\nLogs were written to "x"\n', 'fetch failed'],
    ['something else', undefined],
  ])('is cut out of %j', (output, expected) => {
    expect(complaintIn(output)).toBe(expected)
  })
})

describe('the list of migrations', () => {
  it('names those that are pending', () => {
    const table = '┌──────┐\n│ Name │\n├──────┤\n│ 0001_desk.sql │\n├──────┤\n│ 0002_mail_history.sql │\n└──────┘'
    expect(pendingMigrations(`Migrations to be applied:\n${table}\n`)).toEqual([
      '0001_desk.sql',
      '0002_mail_history.sql',
    ])
  })

  it('is empty only when wrangler says so', () => {
    expect(pendingMigrations('✅ No migrations to apply!\n')).toEqual([])
    for (const output of ['', 'Resource location: remote']) expect(() => pendingMigrations(output)).toThrow('lists no')
  })
})

describe('a deployment', () => {
  it('is of the version that most requests go to', () => {
    const versions = [
      { version_id: 'canary', percentage: 5 },
      { version_id: 'stable', percentage: 95 },
    ]
    expect(versionIn({ id: 'd', versions })).toBe('stable')
  })

  it.each([undefined, null, {}, { versions: [] }, { versions: [{ percentage: 100 }] }, { versions: 'all' }])(
    'of no version is told: %j',
    (json) => expect(() => versionIn(json)).toThrow('wrangler d'),
  )

  it('has bindings', () => {
    const bindings = [{ type: 'd1', name: 'DB', id: 'u' }]
    expect(bindingsIn({ resources: { bindings } })).toEqual(bindings)
    for (const json of [null, {}, { resources: {} }])
      expect(() => bindingsIn(json)).toThrow('did not answer with a list')
  })
})
