import type { Feature } from '../feature.ts'
import { api } from './api.ts'
import { deskIdentities, deskPages } from './desk.tsx'
import { listedIdentities } from './listed-identity.ts'
import { offerPages } from './offer-pages.tsx'
import { pages } from './pages.tsx'
import { identitiesCard, providerEntry, providerProof } from './parts.tsx'
import { proofPages } from './proof-pages.tsx'
import { hasIdentitiesSince, identityRecords } from './records.ts'
import { hasIdentity, promoteIdentity } from './statements.ts'

export const providers: Feature = {
  name: 'providers',
  pages: pages.route('/', proofPages).route('/', offerPages).route('/', deskPages),
  api,
  entry: providerEntry,
  proofForm: providerProof,
  accountCard: identitiesCard,
  deskRecord: { as: 'identities', rows: listedIdentities },
  deskCard: deskIdentities,
  wayIn: hasIdentity,
  promoted: ({ registrationId, userId, now }, wanted) => promoteIdentity(registrationId, userId, now, wanted),
  personalRecords: identityRecords,
  revocation: { event: 'identity_unlinked', isAny: hasIdentitiesSince },
}
