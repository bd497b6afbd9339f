/** Every id that a record names, and how: for pages ("cited by"), and for checking that all of them exist. */
import type { AnyRecord, Backlink, Paragraph, Post, RecordId, Relation, Vote } from '../../data/model';

export interface Reference {
  readonly id: RecordId;
  readonly by: Backlink['by'];
}

/** All references of a record, in the order of its fields; one id may occur several times. */
export function referencesOf(record: AnyRecord): Reference[] {
  const found: Reference[] = [];
  const add = (by: Reference['by'], ...ids: (RecordId | undefined)[]): void => {
    for (const id of ids) if (id) found.push({ id, by });
  };
  const evidence = (part: Pick<Post, 'sources' | 'evidence' | 'conflicts'>): void => {
    add('source', ...part.sources);
    for (const field of Object.values(part.evidence)) add('source', ...field.sources);
    for (const conflict of part.conflicts) for (const value of conflict.values) add('source', ...value.sources);
  };
  const prose = (paragraphs: Paragraph[]): void => {
    for (const paragraph of paragraphs) {
      add('source', ...paragraph.sources);
      add('about', ...paragraph.about);
    }
  };
  const relations = (all: Relation[]): void => {
    for (const relation of all) {
      add(relation.type, relation.target);
      add('source', ...relation.sources);
    }
  };
  const vote = (given: Vote | undefined): void => add('source', ...(given?.sources ?? []));

  evidence(record);
  switch (record.kind) {
    case 'session':
      add('chair', record.chair);
      add('source', ...(record.nextHost?.sources ?? []));
      prose(record.summary);
      break;
    case 'resolution':
    case 'decision':
      add('session', record.session);
      vote(record.vote);
      prose(record.summary);
      relations(record.relations);
      break;
    case 'person':
      prose(record.career);
      for (const post of record.posts) {
        add('post', post.session);
        vote(post.vote);
        evidence(post);
      }
      break;
    case 'organisation':
    case 'programme':
      prose(record.summary);
      relations(record.relations);
      break;
    case 'member':
      add('joined', record.joinedAt);
      break;
    case 'source':
      break;
  }
  return found;
}
