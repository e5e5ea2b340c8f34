import { bytesOf, hexOf, hmac, hmacKey, sha256Bytes } from '../../lib/hashes.ts'

export interface Signer {
  /** Access key id. */
  id: string
  /** Secret access key. */
  key: string
  region: string
}

/**
 * The headers that sign a POST of this body to SES: AWS Signature Version 4 over host and date, the two headers that
 * must be signed. https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export async function signV4({ id, key, region }: Signer, url: string, body: string, now: number) {
  const { host, pathname } = new URL(url)
  const date = new Date(now * 1000).toISOString().replace(/[-:]|\.000/g, '')
  const scope = `${date.slice(0, 8)}/${region}/ses/aws4_request`
  const signed = 'host;x-amz-date'
  const request = `POST\n${pathname}\n\nhost:${host}\nx-amz-date:${date}\n\n${signed}\n${await digest(body)}`
  let derived = bytesOf(`AWS4${key}`)
  for (const text of [...scope.split('/'), `AWS4-HMAC-SHA256\n${date}\n${scope}\n${await digest(request)}`])
    derived = await hmac(await hmacKey(derived), text)
  const credential = `Credential=${id}/${scope}, SignedHeaders=${signed}, Signature=${hexOf(derived)}`
  return { 'X-Amz-Date': date, Authorization: `AWS4-HMAC-SHA256 ${credential}` }
}

const digest = async (text: string) => hexOf(await sha256Bytes(text))
