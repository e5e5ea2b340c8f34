import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import { type ClientProof, provenClient } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'

export const unknownClient = refuse('invalid_client', 'the client is not known, or its secret is wrong')

/** What is wrong with a request is said to its client alone. */
export async function refuseTo({ db, clock }: Deps, proof: ClientProof, error: OAuthError): Promise<OAuthError> {
  const { client } = await commit(db, { client: provenClient(proof, clock()) })
  return client.length > 0 ? error : unknownClient
}
