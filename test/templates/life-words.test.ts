import { expect, it } from 'vitest'
import { lifeInWords } from '#templates/pages/admin/life-words.ts'

const none = { provider: null, class: null, code: null }

it('tells a mail in sentences, with how long each try waited', () => {
  const failed = { event: 'failed', provider: 'resend', class: 'transient', code: 'http_500' }
  const told = lifeInWords([
    { ...none, at: 0, event: 'queued' },
    { ...failed, at: 1 },
    { ...failed, at: 21 },
    { ...failed, at: 21, provider: 'mailgun', class: 'config', code: 'http_401' },
    { ...failed, at: 200, code: 'timeout' },
    { ...none, at: 500, event: 'sent', provider: 'postmark' },
    { ...none, at: 530, event: 'bounced', provider: 'postmark', code: 'hard_bounce' },
  ])
  expect(told.map(({ text }) => text)).toEqual([
    'Written, together with the change that it tells of',
    'Resend said: 500, tried again after 20 s',
    'Resend said: 500, so the next one was asked',
    'Mailgun said: 401, its settings are not right, tried again after 3 min',
    'Resend did not answer in time, tried again after 5 min',
    'Postmark took it',
    'Postmark told that it came back for good',
  ])
})

it('tells an event of the app that it goes to', () => {
  const told = lifeInWords(
    [
      { at: 0, event: 'failed', code: '500' },
      { at: 9, event: 'failed', code: '410' },
      { at: 9, event: 'expired', code: null },
    ],
    'billing',
  )
  expect(told.map(({ text }) => text)).toEqual([
    'billing said: 500, tried again after 9 s',
    'billing said: 410',
    'Its time ran out before it could leave',
  ])
})

it('has plain words for what it does not know', () => {
  expect(lifeInWords([{ ...none, at: 0, event: 'lost_at_sea', code: 'big_wave' }])).toEqual([
    { at: 0, text: 'lost at sea: big wave' },
  ])
})
