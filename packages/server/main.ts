#!/usr/bin/env node
import { plugins } from '../../plugins/index.ts';
import { runCommand } from './command.ts';

process.exitCode = await runCommand(plugins, process.argv, process.env);
