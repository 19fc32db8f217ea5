// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const stakesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "slasher",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SLASHER",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "activeOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "exclude",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "excluded",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hold",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slash",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "taken",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stake",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "stakeOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Stake",
        "components": [
          {
            "name": "active",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "unbonding",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "withdrawableAt",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unhold",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unstake",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Excluded",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Slashed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeWithdrawn",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Staked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "active",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unstaked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "active",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "withdrawableAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "NotSlasher",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheModuleOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeAmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StakeBelowMinimum",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeHeld",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "holds",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeInsufficient",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeOfExcluded",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeStillUnbonding",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "withdrawableAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeTooLarge",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeValueTooHigh",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const stakesBytecode =
  '0x60e060405234801561000f575f5ffd5b50604051611b64380380611b6483398101604081905261002e91610169565b306001600160a01b0316826001600160a01b031663c60e814d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610074573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009891906101a1565b6001600160a01b0316146100ce5760405163696612ef60e01b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610116573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061013a91906101a1565b6001600160a01b0390811660a0521660c052506101c3565b6001600160a01b0381168114610166575f5ffd5b50565b5f5f6040838503121561017a575f5ffd5b825161018581610152565b602084015190925061019681610152565b809150509250929050565b5f602082840312156101b1575f5ffd5b81516101bc81610152565b9392505050565b60805160a05160c05161192a61023a5f395f818161033301528181610b5701528181610cac0152818161106a015261164101525f81816103d6015281816108380152818161099a015261131c01525f818161013e015281816106b901528181610fef0152818161151001526115b6015261192a5ff3fe6080604052600436106100ce575f3560e01c80634febf53d1161007c578063730a0d8011610057578063730a0d801461037457806388fe2be814610393578063a7e21e80146103a6578063a9b5898f146103c5575f5ffd5b80634febf53d146103035780635db93dfa14610322578063694465f214610355575f5ffd5b806342623360116100ac5780634262336014610185578063429cead11461026e578063458a1d6e146102e4575f5ffd5b806325dcc2ee146100d25780633ccfd60b14610117578063411557d11461012d575b5f5ffd5b3480156100dd575f5ffd5b506100f16100ec36600461171e565b6103f8565b6040516fffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b348015610122575f5ffd5b5061012b610477565b005b348015610138575f5ffd5b506101607f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff909116815260200161010e565b348015610190575f5ffd5b5061022b61019f36600461171e565b60408051606080820183525f808352602080840182905292840181905273ffffffffffffffffffffffffffffffffffffffff949094168452838252928290208251938401835280546dffffffffffffffffffffffffffff80821686526e01000000000000000000000000000090910416918401919091526001015467ffffffffffffffff169082015290565b6040805182516fffffffffffffffffffffffffffffffff9081168252602080850151909116908201529181015167ffffffffffffffff169082015260600161010e565b348015610279575f5ffd5b506102d461028836600461171e565b73ffffffffffffffffffffffffffffffffffffffff165f908152602081905260409020547e01000000000000000000000000000000000000000000000000000000000000900460ff1690565b604051901515815260200161010e565b3480156102ef575f5ffd5b5061012b6102fe36600461175d565b610729565b34801561030e575f5ffd5b5061012b61031d36600461171e565b610b3f565b34801561032d575f5ffd5b506101607f000000000000000000000000000000000000000000000000000000000000000081565b348015610360575f5ffd5b506100f161036f366004611776565b610c93565b34801561037f575f5ffd5b5061012b61038e36600461171e565b611052565b61012b6103a136600461175d565b61113c565b3480156103b1575f5ffd5b5061012b6103c036600461171e565b611629565b3480156103d0575f5ffd5b506101607f000000000000000000000000000000000000000000000000000000000000000081565b73ffffffffffffffffffffffffffffffffffffffff81165f90815260208190526040812080547e01000000000000000000000000000000000000000000000000000000000000900460ff1661045e5780546dffffffffffffffffffffffffffff16610460565b5f5b6dffffffffffffffffffffffffffff169392505050565b335f908152602081905260408120805490916e0100000000000000000000000000009091046dffffffffffffffffffffffffffff16908190036104e6576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b600182015467ffffffffffffffff1642101561054b5760018201546040517fa30e8c0e00000000000000000000000000000000000000000000000000000000815233600482015267ffffffffffffffff90911660248201526044015b60405180910390fd5b81547c0100000000000000000000000000000000000000000000000000000000900461ffff16156105d65781546040517ff94cd94a0000000000000000000000000000000000000000000000000000000081523360048201527c010000000000000000000000000000000000000000000000000000000090910461ffff166024820152604401610542565b81547fffffffff0000000000000000000000000000ffffffffffffffffffffffffffff1682556001820180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001690556040516fffffffffffffffffffffffffffffffff8216815233907f3d67ee64384c0db5bc8e45f280fc926384971c9473181e40ae0ae5d31e9118cd9060200160405180910390a26040517f9c5ea8010000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690639c5ea801906064015f604051808303815f87803b15801561070f575f5ffd5b505af1158015610721573d5f5f3e3d5ffd5b505050505050565b806fffffffffffffffffffffffffffffffff165f03610774576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f90815260208190526040902080546fffffffffffffffffffffffffffffffff83166dffffffffffffffffffffffffffff90911610156108145780546040517f467557a30000000000000000000000000000000000000000000000000000000081523360048201526dffffffffffffffffffffffffffff90911660248201526fffffffffffffffffffffffffffffffff83166044820152606401610542565b80545f906108339084906dffffffffffffffffffffffffffff166117eb565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f72d0b3b60056040518263ffffffff1660e01b81526004016108909190611819565b602060405180830381865afa1580156108ab573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108cf9190611858565b90506fffffffffffffffffffffffffffffffff821615801590610903575080826fffffffffffffffffffffffffffffffff16105b1561095b576040517f8c05da370000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff8316602482015260448101829052606401610542565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906109cf906004908101611819565b602060405180830381865afa1580156109ea573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a0e9190611858565b610a18904261186f565b84547fffffffffffffffffffffffffffffffffffff0000000000000000000000000000166dffffffffffffffffffffffffffff8581169190911780875591925086918691600e91610a7d9185916e010000000000000000000000000000900416611882565b82546101009290920a6dffffffffffffffffffffffffffff818102199093169190921691909102179055506001840180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff8316908117909155604080516fffffffffffffffffffffffffffffffff8089168252861660208201529081019190915233907f435e79245f5ab0cf505d5819053d2afea3e33dd0787ff5c354f2a860613e42179060600160405180910390a25050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610bb0576040517f4bc0cd76000000000000000000000000000000000000000000000000000000008152336004820152602401610542565b73ffffffffffffffffffffffffffffffffffffffff81165f908152602081905260409020547e01000000000000000000000000000000000000000000000000000000000000900460ff16610c905773ffffffffffffffffffffffffffffffffffffffff81165f8181526020819052604080822080547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167e01000000000000000000000000000000000000000000000000000000000000179055517f687393afd4a22af144243b91668410864a0f0098b8d0ce0d912df1388ed92a3e9190a25b50565b5f3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610d05576040517f4bc0cd76000000000000000000000000000000000000000000000000000000008152336004820152602401610542565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260208190526040812080549091906e01000000000000000000000000000090046dffffffffffffffffffffffffffff166fffffffffffffffffffffffffffffffff871610610d915781546e01000000000000000000000000000090046dffffffffffffffffffffffffffff16610d93565b855b90505f610da082886117eb565b83549091505f906dffffffffffffffffffffffffffff166fffffffffffffffffffffffffffffffff831610610de65783546dffffffffffffffffffffffffffff16610de8565b815b9050610df481846118a8565b9450846fffffffffffffffffffffffffffffffff165f03610e41576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b835483908590600e90610e779084906e01000000000000000000000000000090046dffffffffffffffffffffffffffff166118d0565b92506101000a8154816dffffffffffffffffffffffffffff02191690836dffffffffffffffffffffffffffff16021790555080845f015f8282829054906101000a90046dffffffffffffffffffffffffffff16610ed491906118d0565b92506101000a8154816dffffffffffffffffffffffffffff02191690836dffffffffffffffffffffffffffff160217905550858773ffffffffffffffffffffffffffffffffffffffff168a73ffffffffffffffffffffffffffffffffffffffff167f393bfd6f34e1783dc49f1ca43b092b86db1d2670697c694217b0e6cfd8d7ecca88604051610f7c91906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a46040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8a8116600483015288811660248301525f60448301526fffffffffffffffffffffffffffffffff871660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015611030575f5ffd5b505af1158015611042573d5f5f3e3d5ffd5b5050505050505050949350505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146110c3576040517f4bc0cd76000000000000000000000000000000000000000000000000000000008152336004820152602401610542565b73ffffffffffffffffffffffffffffffffffffffff81165f908152602081905260409020805460019190601c9061111f9084907c0100000000000000000000000000000000000000000000000000000000900461ffff166118f6565b92506101000a81548161ffff021916908361ffff16021790555050565b806fffffffffffffffffffffffffffffffff165f03611187576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806fffffffffffffffffffffffffffffffff163411156111ed576040517f52f7a8380000000000000000000000000000000000000000000000000000000081523460048201526fffffffffffffffffffffffffffffffff82166024820152604401610542565b335f90815260208190526040902080547e01000000000000000000000000000000000000000000000000000000000000900460ff161561125b576040517f4ad32850000000000000000000000000000000000000000000000000000000008152336004820152602401610542565b80545f906fffffffffffffffffffffffffffffffff8416906112a1906dffffffffffffffffffffffffffff6e01000000000000000000000000000082048116911661186f565b6112ab919061186f565b90506dffffffffffffffffffffffffffff8111156112f8576040517f0843a47600000000000000000000000000000000000000000000000000000000815260048101829052602401610542565b81545f906113179085906dffffffffffffffffffffffffffff166118a8565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f72d0b3b60056040518263ffffffff1660e01b81526004016113749190611819565b602060405180830381865afa15801561138f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113b39190611858565b905080826fffffffffffffffffffffffffffffffff161015611422576040517f8c05da370000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff8316602482015260448101829052606401610542565b83547fffffffffffffffffffffffffffffffffffff0000000000000000000000000000166dffffffffffffffffffffffffffff8316178455604080516fffffffffffffffffffffffffffffffff80881682528416602082015233917fd574252a9a3e0695389b03fe1db43ebed53f96351bae0b745347e70d2a90aedf910160405180910390a2341561156a576040517f0b37d82d0000000000000000000000000000000000000000000000000000000081523360048201525f6024820152346fffffffffffffffffffffffffffffffff8116604483015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001691630b37d82d91906064015f604051808303818588803b158015611552575f5ffd5b505af1158015611564573d5f5f3e3d5ffd5b50505050505b6040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b15801561160c575f5ffd5b505af115801561161e573d5f5f3e3d5ffd5b505050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161461169a576040517f4bc0cd76000000000000000000000000000000000000000000000000000000008152336004820152602401610542565b73ffffffffffffffffffffffffffffffffffffffff81165f908152602081905260409020805460019190601c9061111f9084907c0100000000000000000000000000000000000000000000000000000000900461ffff16611910565b803573ffffffffffffffffffffffffffffffffffffffff81168114611719575f5ffd5b919050565b5f6020828403121561172e575f5ffd5b611737826116f6565b9392505050565b80356fffffffffffffffffffffffffffffffff81168114611719575f5ffd5b5f6020828403121561176d575f5ffd5b6117378261173e565b5f5f5f5f60808587031215611789575f5ffd5b611792856116f6565b93506117a06020860161173e565b92506117ae604086016116f6565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8281168282160390811115611813576118136117be565b92915050565b6020810160158310611852577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f60208284031215611868575f5ffd5b5051919050565b80820180821115611813576118136117be565b6dffffffffffffffffffffffffffff8181168382160190811115611813576118136117be565b6fffffffffffffffffffffffffffffffff8181168382160190811115611813576118136117be565b6dffffffffffffffffffffffffffff8281168282160390811115611813576118136117be565b61ffff8281168282160390811115611813576118136117be565b61ffff8181168382160190811115611813576118136117be56'
