import aws4 from 'aws4'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { signV4 } from '../../../src/mail/providers/sigv4.ts'

const secrets = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

afterEach(() => void vi.useRealTimers())

describe('signV4', () => {
  it.each([
    ['eu-west-1', 'https://email.eu-west-1.amazonaws.com', '{"a":"Grüße €"}', 1_795_222_620],
    ['us-east-1', 'https://email.us-east-1.amazonaws.com', '', 1_767_225_599],
    ['ap-southeast-2', 'http://127.0.0.1:4602', '{}', 1_700_000_000],
  ])('signs as another signer does (%s)', async (region, base, body, now) => {
    const url = `${base}/v2/email/outbound-emails`
    const ours = await signV4({ id: secrets.accessKeyId, key: secrets.secretAccessKey, region }, url, body, now)
    // It knows the time by itself.
    vi.setSystemTime(now * 1000)
    const theirs = aws4.sign(
      {
        ...{ service: 'ses', region, method: 'POST', path: '/v2/email/outbound-emails', body },
        headers: { Host: new URL(url).host, 'X-Amz-Date': ours['X-Amz-Date'] },
        doNotModifyHeaders: true,
      },
      secrets,
    )
    expect(ours.Authorization).toBe(theirs.headers?.Authorization)
  })
})
