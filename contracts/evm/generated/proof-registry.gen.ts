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
  '0x60a034606c57601f6107ca38819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c57608052604051610745908161008582396080518181816093015261026a0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816317ac8902146101ea5750806333bfe845146100b757806365d8c3e4146100675763b937b79314610048575f80fd5b34610063575f60031936011261006357602060405160088152f35b5f80fd5b34610063575f60031936011261006357602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610063576020600319360112610063576004355f525f60205260405f2080549067ffffffffffffffff82116101bd57604051916100fb60208260051b0184610634565b8083526020830180925f5260205f205f915b83831061017a578486604051918291602083019060208452518091526040830191905f5b81811061013f575050500390f35b8251805173ffffffffffffffffffffffffffffffffffffffff1685526020908101518186015286955060409094019390920191600101610131565b6002602060019260405161018d81610618565b73ffffffffffffffffffffffffffffffffffffffff8654168152848601548382015281520192019201919061010d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b34610063576060600319360112610063576004359060243573ffffffffffffffffffffffffffffffffffffffff81169081810361006357604435927ffde40cb60000000000000000000000000000000000000000000000000000000081528460048201525f8160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa801561060d575f906104b6575b73ffffffffffffffffffffffffffffffffffffffff9150511680330361048757503b15801561047f575b61045157825f525f60205260405f2080546008811461042057604051906102e982610618565b83825260208201858152680100000000000000008210156101bd57600182018085558210156103f35773ffffffffffffffffffffffffffffffffffffffff600192855f5260205f2090841b019351167fffffffffffffffffffffffff000000000000000000000000000000000000000084541617835551910155547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116103c6577f46515e3e919c18c94978bcb9ce90141234d93b290ad9dc86d17c8696677c4fa39260609260405192835260208301526040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b847f3dace736000000000000000000000000000000000000000000000000000000005f52600452600860245260445ffd5b7f1778507b000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5081156102c3565b7f587e4909000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b503d805f833e6104c68183610634565b8101906020818303126100635780519067ffffffffffffffff82116100635701610160818303126100635760405190610120820182811067ffffffffffffffff8211176101bd5760405261051981610675565b82526020810151600581101561006357602083015260408101516003811015610063576040830152606081015167ffffffffffffffff811681036100635760608301526105698360808301610696565b608083015261057b8360c08301610696565b60a083015261010081015167ffffffffffffffff811161006357836105a19183016106d1565b60c083015261012081015167ffffffffffffffff811161006357836105c79183016106d1565b60e08301526101408101519267ffffffffffffffff84116100635773ffffffffffffffffffffffffffffffffffffffff9361060292016106d1565b610100820152610299565b6040513d5f823e3d90fd5b6040810190811067ffffffffffffffff8211176101bd57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176101bd57604052565b519073ffffffffffffffffffffffffffffffffffffffff8216820361006357565b9190826040910312610063576040516106ae81610618565b602081936106bb81610675565b835201519061ffff821682036100635760200152565b81601f820112156100635780519067ffffffffffffffff82116101bd576040519261072460207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8601160185610634565b8284526020838301011161006357815f9260208093018386015e830101529056'
