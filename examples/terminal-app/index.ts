import { logIn } from './log-in.ts'

const { GATEHOUSE_URL: gatehouse = 'http://localhost:8787', CLIENT_ID: clientId = 'example' } = process.env

const open = (address: string) => console.log(`Open this in your browser:\n\n${address}\n`)
const { user } = await logIn({ gatehouse, clientId, open })
console.log(`Hello ${user.email}`)
