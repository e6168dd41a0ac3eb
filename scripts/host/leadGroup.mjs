// Runs the command in its arguments as the leader of a process group, and ends the group when the process that started
// it ends. It notices because its standard input is closed, even if that process was killed.
import { spawn } from 'node:child_process';

const [command = '', ...parameters] = process.argv.slice(2);
const child = spawn(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();
// A signal to the group reaches the command too; the leader stays until that has ended.
process.on('SIGTERM', () => {});
