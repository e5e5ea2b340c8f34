import type { Channel } from '../delivery/channel.ts'

/** Mail as the parts know it that serve any message. */
export const mailChannel = ({ clock, log }: Pick<Channel, 'clock' | 'log'>): Channel => ({ what: 'mail', clock, log })
