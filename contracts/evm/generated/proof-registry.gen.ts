// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "models",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "MODELS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IModelRegistry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VERIFIERS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "keyHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "verifiersOf",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple[]",
        "internalType": "struct CertifiedVerifier[]",
        "components": [
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "keyHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "VerifierRegistered",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "verifier",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "keyHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "NotTheCreator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "creator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerifierInvalid",
    "inputs": [
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "keyHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerifiersTooMany",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const proofRegistryBytecode =
  '0x60a034606c57601f61063138819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c576080526040516105ac90816100858239608051818181607c01526101ef0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816317ac8902146101a95750806333bfe845146100ab57806365d8c3e4146100675763b937b79314610048575f80fd5b34610063575f36600319011261006357602060405160088152f35b5f80fd5b34610063575f366003190112610063576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610063576020366003190112610063576004355f525f60205260405f2080549067ffffffffffffffff821161019557604051916100ef60208260051b01846104e5565b8083526020830180925f5260205f205f915b838310610161578486604051918291602083019060208452518091526040830191905f5b818110610133575050500390f35b825180516001600160a01b031685526020908101518186015286955060409094019390920191600101610125565b60026020600192604051610174816104c9565b848060a01b0386541681528486015483820152815201920192019190610101565b634e487b7160e01b5f52604160045260245ffd5b3461006357606036600319011261006357600435906024356001600160a01b0381169081810361006357637ef2065b60e11b835260048301849052604435925f816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156104be575f9161037c575b50516001600160a01b03163381900361036657503b15801561035e575b61034957825f525f60205260405f20805460088114610331576040519061026a826104c9565b8382526020820185815268010000000000000000821015610195576001820180855582101561031d57600191845f5260205f2090831b0192828060a01b039051166bffffffffffffffffffffffff60a01b84541617835551910155545f198101908111610309577f46515e3e919c18c94978bcb9ce90141234d93b290ad9dc86d17c8696677c4fa39260609260405192835260208301526040820152a2005b634e487b7160e01b5f52601160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b84631ed6739b60e11b5f52600452600860245260445ffd5b631778507b60e01b5f5260045260245260445ffd5b508115610244565b63587e490960e01b5f523360045260245260445ffd5b90503d805f833e61038d81836104e5565b8101906020818303126100635780519067ffffffffffffffff82116100635701610160818303126100635760405191610120830183811067ffffffffffffffff821117610195576040526103e082610507565b83526020820151600581101561006357602084015260408201516003811015610063576040840152606082015167ffffffffffffffff81168103610063576060840152610430816080840161051b565b60808401526104428160c0840161051b565b60a084015261010082015167ffffffffffffffff81116100635781610468918401610556565b60c084015261012082015167ffffffffffffffff8111610063578161048e918401610556565b60e084015261014082015167ffffffffffffffff8111610063576104b29201610556565b61010082015285610227565b6040513d5f823e3d90fd5b6040810190811067ffffffffffffffff82111761019557604052565b90601f8019910116810190811067ffffffffffffffff82111761019557604052565b51906001600160a01b038216820361006357565b919082604091031261006357604051610533816104c9565b6020819361054081610507565b835201519061ffff821682036100635760200152565b81601f820112156100635780519067ffffffffffffffff8211610195576040519261058b601f8401601f1916602001856104e5565b8284526020838301011161006357815f9260208093018386015e830101529056'
