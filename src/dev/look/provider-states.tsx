import { ProblemPage } from '#templates/pages/kit/problem.tsx'
import { MailLoginForm } from '#templates/pages/mail-login/mail-login.tsx'
import { PasskeyForm } from '#templates/pages/passkeys/passkey-form.tsx'
import { BackButtonPage } from '#templates/pages/providers/back.tsx'
import { ElsewherePage, OfferPage } from '#templates/pages/providers/offer.tsx'
import { AddressPage, ProofPage } from '#templates/pages/providers/proof.tsx'
import { markPaths } from '../../http/kit/assets.generated.ts'
import type { Made } from './made.ts'

const titles = { google: 'Google', github: 'GitHub', apple: 'Apple', microsoft: 'Microsoft', oidc: 'Acme' } as const
const kinds = ['google', 'github', 'apple', 'microsoft', 'oidc'] as const

/** One of each, whose rules their buttons follow. */
export const shownProviders = (say: Made['say']) =>
  kinds.map((kind) => ({ name: kind, title: say(titles[kind]), kind, mark: markPaths[kind] }))

/** On the way from another service. */
export function providerStates({ shell, inside, say, form }: Made) {
  const { passkeys, problems } = shell.words
  const provider = say('GitHub')
  const named = { name: 'github', title: provider }
  const proof = { provider, email: say('ada@example.com'), challenged: false, others: [] }
  const others = [
    <PasskeyForm shell={shell} action="/login/passkey" hidden={{}} submit={passkeys.logIn} />,
    <MailLoginForm next={undefined} challenge={undefined} />,
  ]
  return {
    providerBack: <BackButtonPage shell={shell} provider={named} answer={[['code', say('code')]]} />,
    providerProof: (
      <ProofPage {...proof} shell={shell} form={form({ password: problems.password_wrong })} isOwner={false} />
    ),
    providerProofOtherWays: <ProofPage {...proof} shell={shell} form={form()} isOwner={false} others={others} />,
    providerConnect: <ProofPage {...proof} shell={inside} form={form()} isOwner />,
    providerAddress: <AddressPage shell={shell} form={form()} provider={provider} />,
    providerOffer: <OfferPage shell={shell} token={say('token')} provider={provider} />,
    providerElsewhere: <ElsewherePage shell={shell} />,
    ...troubles({ shell, say }),
  }
}

function troubles({ shell, say }: Pick<Made, 'shell' | 'say'>) {
  const { headings, heading } = shell.words.problemPage
  const { provider_unavailable, provider_refused, login_expired, identity_taken } = shell.words.problems
  const page = { shell, requestId: say('01kb3t5q8r6m2v9x4c7n0h1jzd') }
  return {
    providerUnavailable: <ProblemPage {...page} status={503} title={headings[503]} detail={provider_unavailable} />,
    providerRefused: <ProblemPage {...page} status={400} title={heading} detail={provider_refused} />,
    providerTooLate: <ProblemPage {...page} status={400} title={heading} detail={login_expired} />,
    providerTaken: <ProblemPage {...page} status={409} title={heading} detail={identity_taken} />,
  }
}
