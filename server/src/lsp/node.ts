import { serveNode } from './serveNode.ts';

serveNode();
