#!/usr/bin/env node
import { sayAgain } from '../src/commands/last-build.js'
import { compileLater } from '../src/host/compile-later.js'
import { loadProgram } from '../src/host/load-program.js'

const args = process.argv.slice(2)
const code = args[0] === 'build' ? sayAgain(args.slice(1)) : undefined
if (code === undefined) {
  compileLater()
  const { main } = await loadProgram('cli')
  process.exitCode = await main(args)
} else process.exitCode = code
