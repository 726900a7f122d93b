import { Network } from '../components/network.tsx'
import { page } from '../page.ts'

export const { data, render } = page('network', Network)
