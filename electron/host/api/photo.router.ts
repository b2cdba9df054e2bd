import { addPhoto, photoPicture, removePhoto } from '../services/photo/photos.ts';
import { os } from './base.ts';

export const photoRouter = {
  picture: os.photo.picture.handler(({ input, context }) => photoPicture(context.host, input.id)),
  add: os.photo.add.handler(({ input, context }) => addPhoto(context.host, context.actor, input)),
  remove: os.photo.remove.handler(({ input, context }) => removePhoto(context.host, context.actor, input)),
};
