import { fill } from '#templates/words/fill.ts'
import { Logo } from './kit/brand.tsx'
import { Layout, type Shell } from './kit/layout.tsx'
import { Filled, useWords } from './kit/words.tsx'

export function HomePage({ shell }: { shell: Shell }) {
  const { title, heading } = shell.words.home
  return (
    <Layout shell={shell} title={title}>
      <div class="gate">
        <Logo brand={shell.brand} appName={shell.appName} />
      </div>
      <h1>{fill(heading, { appName: shell.appName })}</h1>
      {shell.user ? <SignedIn email={shell.user.email} /> : <SignedOut />}
    </Layout>
  )
}

function SignedIn({ email }: { email: string }) {
  const { signedIn, toAccount } = useWords().home
  return (
    <>
      <p>
        <Filled sentence={signedIn} email={<strong>{email}</strong>} />
      </p>
      <a class="button" href="/account">
        {toAccount}
      </a>
    </>
  )
}

function SignedOut() {
  const { signedOut, register, logIn } = useWords().home
  return (
    <>
      <p>{signedOut}</p>
      <div class="choices">
        <a class="button" href="/register">
          {register}
        </a>
        <a class="button quiet" href="/login">
          {logIn}
        </a>
      </div>
    </>
  )
}
