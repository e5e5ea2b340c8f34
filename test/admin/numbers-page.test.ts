import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { soundAnswer } from '../http/sound-answer.ts'
import { administrator } from '../support/admins.ts'
import { openDoor, stopTheClock } from '../support/door.ts'

stopTheClock()
const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function pageWith(counts: [daysAgo: number, metric: string, value: number][], over = {}) {
  await env.DB.prepare('DELETE FROM daily_counts').run()
  const insert = env.DB.prepare('INSERT INTO daily_counts (day, metric, value) VALUES (?, ?, ?)')
  await env.DB.batch(counts.map(([ago, metric, value]) => insert.bind(dayAgo(ago), metric, value)))
  const { client } = await administrator(openDoor(over))
  return (await soundAnswer(await client.get('/admin'))).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

it('tells this week beside the last', async () => {
  const shown = await pageWith([
    [0, 'sign_ups', 30],
    [6, 'sign_ups', 12],
    [7, 'sign_ups', 30],
    [14, 'sign_ups', 99],
    [1, 'confirmed', 5],
    [8, 'confirmed', 9],
  ])
  expect(shown).toContain('Sign-ups 42 12 more than last week')
  expect(shown).toContain('Confirmations 5 4 fewer than last week')
  expect(shown).toContain('First log-ins 0 as many as last week')
})

it('tells the way of sign-ups in sign-ups, and what nobody tells as not told', async () => {
  const counts: [number, string, number][] = [
    [1, 'sign_ups', 200],
    [1, 'sign_ups_mailed', 198],
    [1, 'mailed', 314],
    [1, 'sign_ups_delivered', 150],
    [1, 'sign_ups_confirmed', 128],
  ]
  const shown = await pageWith(counts)
  expect(shown).toContain(
    'Signed up 200 100 % Mailed 198 99 % Delivered not told – Bounced not told – Confirmed 128 64 %',
  )
  expect(shown).not.toContain('157')
  const resend = { MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 'k', MAIL_RESEND_WEBHOOK_SECRET: 'whsec_dGVzdA==' }
  expect(await pageWith(counts, resend)).toContain('Delivered 150 75 % Bounced 0 0 %')
})

it('draws the days on axes with numbers', async () => {
  await pageWith([[0, 'sign_ups', 37]])
  const { client } = await administrator(openDoor())
  const svg = /<svg class="chart".*?<\/svg>/s.exec(await (await client.get('/admin')).text())?.[0] ?? ''
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(texts.slice(0, 3)).toEqual(['0', '20', '40'])
  expect(texts).toContain('37')
  expect(svg.match(/<path class="(all|done)" d="(M\d+ \d+V\d+h\d+V\d+z){14}"/g)).toHaveLength(2)
  expect(svg).not.toContain('style=')
})
