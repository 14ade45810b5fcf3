#!/usr/bin/env node
// Starts Redflag from its npm package: the start script of the release that the package carries, which finds a Java and
// keeps a class-data archive; on Windows, which has no such script, the JVM itself.
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const TROUBLE = 2;
// The folder below is named after the jar's content: a class-data archive of another version can never be taken for its own.
const releases = path.join(__dirname, '..', 'release');

function fail(message) {
  process.stderr.write(`redflag: ${message}\n`);
  process.exit(TROUBLE);
}

function command(release, args) {
  if (process.platform !== 'win32') {
    return ['/bin/sh', [path.join(release, 'bin', 'redflag'), ...args]];
  }
  const home = process.env.JAVA_HOME;
  const java = home ? path.join(home, 'bin', 'java.exe') : 'java.exe';
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:MaxNewSize=64m', '-Xshare:auto', '-Xlog:disable', '-Xlog:all=error:stderr'];
  const terminals = [
    `-Dredflag.terminal=${Boolean(process.stdout.isTTY)}`,
    `-Dredflag.terminal.error=${Boolean(process.stderr.isTTY)}`,
  ];
  return [java, [...flags, ...terminals, '-jar', path.join(release, 'lib', 'redflag.jar'), ...args]];
}

function releaseFolder() {
  try {
    const [name] = fs.readdirSync(releases);
    return path.join(releases, name);
  } catch {
    return fail(`${releases} is missing; install the package again`);
  }
}

const [program, args] = command(releaseFolder(), process.argv.slice(2));
const child = spawn(program, args, { stdio: 'inherit' });

// A terminal sends these to the whole group; whoever sends one to this process alone means the child.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}

child.on('error', (error) =>
  fail(
    error.code === 'ENOENT'
      ? `needs Java 17 or newer in JAVA_HOME or on the PATH; ${program} was not found`
      : `cannot start ${program}: ${error.message}`,
  ),
);

child.on('close', (status, signal) => {
  if (!signal) {
    process.exit(status);
  }
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
