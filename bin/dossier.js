#!/usr/bin/env node
import { sayAgain } from '../src/commands/last-build.js'

const args = process.argv.slice(2)
const code = args[0] === 'build' ? sayAgain(args.slice(1)) : undefined
if (code === undefined) {
  await import('../src/load-typescript.js')
  const { main } = await import('../src/cli.ts')
  process.exitCode = await main(args)
} else process.exitCode = code
