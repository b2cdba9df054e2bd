import { allModels } from '#db/store/vehicles.ts';
import { offersOf } from '../services/vehicle/offers.ts';
import { changesOfCar, setMileage } from '../services/vehicle/quick-edit.ts';
import { changeOwner, editVehicle, registerVehicle } from '../services/vehicle/save-vehicle.ts';
import { vehicleCard } from '../services/vehicle/vehicle-card.ts';
import { os } from './base.ts';

export const vehicleRouter = {
  card: os.vehicle.card.handler(({ input, context }) =>
    vehicleCard(context.host.read, context.actor, input.id, context.host.now()),
  ),
  offers: os.vehicle.offers.handler(({ input, context }) =>
    offersOf(context.host.read, input.vehicleId, context.host.now()),
  ),
  changes: os.vehicle.changes.handler(({ input, context }) =>
    changesOfCar(context.host.read, context.actor, input.vehicleId),
  ),
  setMileage: os.vehicle.setMileage.handler(({ input, context }) => setMileage(context.host, context.actor, input)),
  models: os.vehicle.models.handler(({ context }) =>
    allModels(context.host.read).map((model) => ({
      modelCode: model.modelCode,
      name: model.name,
      body: model.body ?? '',
      fuelType: model.fuelType,
      laborCoeffBp: model.laborCoeffBp,
      oilQtyMilli: model.oilQtyMilli,
      intervalKm: model.intervalKm,
      intervalMonths: model.intervalMonths,
    })),
  ),
  register: os.vehicle.register.handler(({ input, context }) => registerVehicle(context.host, context.actor, input)),
  edit: os.vehicle.edit.handler(({ input, context }) => editVehicle(context.host, context.actor, input)),
  changeOwner: os.vehicle.changeOwner.handler(({ input, context }) => changeOwner(context.host, context.actor, input)),
};
