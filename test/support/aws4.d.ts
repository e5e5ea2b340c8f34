declare module 'aws4' {
  interface SignedRequest {
    service: string
    region: string
    method: string
    path: string
    body: string
    headers: Record<string, string>
    doNotModifyHeaders: boolean
  }
  const aws4: {
    sign(request: SignedRequest, secrets: { accessKeyId: string; secretAccessKey: string }): Partial<SignedRequest>
  }
  export default aws4
}
